/** 对接的里面：configuration, sources, what was taken. */
@NullMarked
package org.relieflink.platform.connector.internal;

import org.jspecify.annotations.NullMarked;
