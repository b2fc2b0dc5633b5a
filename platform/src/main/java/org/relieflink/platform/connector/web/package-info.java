/** 对接的页面和接口：how each source stands, and the address for pushing. */
@NullMarked
package org.relieflink.platform.connector.web;

import org.jspecify.annotations.NullMarked;
