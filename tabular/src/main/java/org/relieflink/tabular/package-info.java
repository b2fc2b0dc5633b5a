/** tabular. */
@NullMarked
package org.relieflink.tabular;

import org.jspecify.annotations.NullMarked;
