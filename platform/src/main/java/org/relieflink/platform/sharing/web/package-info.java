/** 协查的页面和接口：pages and interface of both sides. */
@NullMarked
package org.relieflink.platform.sharing.web;

import org.jspecify.annotations.NullMarked;
