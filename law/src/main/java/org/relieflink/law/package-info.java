/** law. */
@NullMarked
package org.relieflink.law;

import org.jspecify.annotations.NullMarked;
