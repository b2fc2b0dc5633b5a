/** 多方授权的页面和接口：what waits for me, what I asked, receipts, one request and the voices on it. */
@NullMarked
package org.relieflink.platform.approval.web;

import org.jspecify.annotations.NullMarked;
