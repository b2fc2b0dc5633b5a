/** kernel. */
@NullMarked
package org.relieflink.kernel;

import org.jspecify.annotations.NullMarked;
