/** 同类案件怎样比。 How like cases are found and compared, by dated rules. */
@NullMarked
package org.relieflink.platform.opinion.internal.fair;

import org.jspecify.annotations.NullMarked;
