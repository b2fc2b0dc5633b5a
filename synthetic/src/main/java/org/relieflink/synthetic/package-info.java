/** synthetic. */
@NullMarked
package org.relieflink.synthetic;

import org.jspecify.annotations.NullMarked;
