/** 救助总账的内部：the rule of one relief, the cap, tables under one lock for each harm. */
@NullMarked
package org.relieflink.platform.harm.internal;

import org.jspecify.annotations.NullMarked;
