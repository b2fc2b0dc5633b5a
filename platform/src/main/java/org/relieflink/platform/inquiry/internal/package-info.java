/** 本人查询的内部：rules as read, finding the looks, what was told. */
@NullMarked
package org.relieflink.platform.inquiry.internal;

import org.jspecify.annotations.NullMarked;
