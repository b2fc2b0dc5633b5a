/** 同一人的内部：decisions and what follows from them, values with their sources, openings. */
@NullMarked
package org.relieflink.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
