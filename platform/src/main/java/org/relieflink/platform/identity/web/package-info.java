/** 人员档案的页面和接口：pages, pictures and API of one person. */
@NullMarked
package org.relieflink.platform.identity.web;

import org.jspecify.annotations.NullMarked;
