/** 人员的页面和接口：accounts, units, roles, the own password. */
@NullMarked
package org.relieflink.platform.staff.web;

import org.jspecify.annotations.NullMarked;
