/** 后台任务的页面：progress page, its htmx fragment and the API. */
@NullMarked
package org.relieflink.platform.job.web;

import org.jspecify.annotations.NullMarked;
