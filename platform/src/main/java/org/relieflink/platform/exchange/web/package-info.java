/** 交换的页面和接口：what was delivered. */
@NullMarked
package org.relieflink.platform.exchange.web;

import org.jspecify.annotations.NullMarked;
