/** 救助总账的页面和接口：a form for victim and day, the picture of the total, reserving and its end. */
@NullMarked
package org.relieflink.platform.harm.web;

import org.jspecify.annotations.NullMarked;
