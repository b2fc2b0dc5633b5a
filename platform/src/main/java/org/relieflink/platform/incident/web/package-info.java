/** 事件的页面和接口：list, one incident with its timeline, measures. */
@NullMarked
package org.relieflink.platform.incident.web;

import org.jspecify.annotations.NullMarked;
