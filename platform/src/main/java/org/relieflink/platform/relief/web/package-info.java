/** 救助案件的页面和接口。 Pages and API of relief cases. */
@NullMarked
package org.relieflink.platform.relief.web;

import org.jspecify.annotations.NullMarked;
