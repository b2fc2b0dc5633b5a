/** 意见的内部：存取、登记。 Inside of the opinion capability: storage and set-up. */
@NullMarked
package org.relieflink.platform.opinion.internal;

import org.jspecify.annotations.NullMarked;
