/** 摆渡的页面和接口：sites, what travelled, what waits, what is in quarantine. */
@NullMarked
package org.relieflink.platform.ferry.web;

import org.jspecify.annotations.NullMarked;
