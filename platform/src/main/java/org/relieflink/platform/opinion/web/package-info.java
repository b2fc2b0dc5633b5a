/** 意见的页面和接口。 Pages and REST of the opinion capability. */
@NullMarked
package org.relieflink.platform.opinion.web;

import org.jspecify.annotations.NullMarked;
