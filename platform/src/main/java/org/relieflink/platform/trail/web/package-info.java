/** 留痕页面：the administrator's page and API over the trail. */
@NullMarked
package org.relieflink.platform.trail.web;

import org.jspecify.annotations.NullMarked;
