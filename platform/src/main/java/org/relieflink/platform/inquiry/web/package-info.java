/** 本人查询的页面和接口：ask, the sheet, those answered before. */
@NullMarked
package org.relieflink.platform.inquiry.web;

import org.jspecify.annotations.NullMarked;
