/** platform. */
@NullMarked
package org.relieflink.platform;

import org.jspecify.annotations.NullMarked;
