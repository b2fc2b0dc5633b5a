/** 访问控制的内部：password check, lockout, rule table, filter chains. */
@NullMarked
package org.relieflink.platform.access.internal;

import org.jspecify.annotations.NullMarked;
