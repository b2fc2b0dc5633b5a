/** 资金池的页面和接口：balances, the way of the money, entries of one case; orders over the API. */
@NullMarked
package org.relieflink.platform.fund.web;

import org.jspecify.annotations.NullMarked;
