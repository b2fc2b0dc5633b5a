/** 保存与删除：pages and API. */
@NullMarked
package org.relieflink.platform.retention.web;

import org.jspecify.annotations.NullMarked;
