/** 登录页和首次设置页：the sign-in page and the first administrator's page. */
@NullMarked
package org.relieflink.platform.access.web;

import org.jspecify.annotations.NullMarked;
