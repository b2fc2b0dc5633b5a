/** 回避的页面和接口：what one declared, declaring and taking back. */
@NullMarked
package org.relieflink.platform.recusal.web;

import org.jspecify.annotations.NullMarked;
