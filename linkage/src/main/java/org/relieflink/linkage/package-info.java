/** linkage. */
@NullMarked
package org.relieflink.linkage;

import org.jspecify.annotations.NullMarked;
