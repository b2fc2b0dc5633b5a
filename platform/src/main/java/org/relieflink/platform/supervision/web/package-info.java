/** 监督的页面和接口。 Pages and API of supervision: persons masked, every figure opens its list. */
@NullMarked
package org.relieflink.platform.supervision.web;

import org.jspecify.annotations.NullMarked;
