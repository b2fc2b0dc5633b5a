/** cli. */
@NullMarked
package org.relieflink.cli;

import org.jspecify.annotations.NullMarked;
