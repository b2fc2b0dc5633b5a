/** 演练：a server on the restored copy, and its trail looked at from outside. */
@NullMarked
package org.relieflink.platform.backup.internal.drill;

import org.jspecify.annotations.NullMarked;
