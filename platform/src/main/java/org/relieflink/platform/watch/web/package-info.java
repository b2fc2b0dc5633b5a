/** 盯着的页面和接口：the pages and the API of the watch. */
@NullMarked
package org.relieflink.platform.watch.web;

import org.jspecify.annotations.NullMarked;
