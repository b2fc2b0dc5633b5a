/**
 * 后台任务：work that takes longer than a page may wait. Purpose: the page can be closed, progress is
 * true, a crash is visible. In: {@link org.relieflink.platform.job.JobWork} with an order. Out:
 * state, done and total, rate, remaining time, a link to the result; page {@code /jobs/{id}} and
 * {@code /api/v1/jobs/{id}}. Law: none. Example: {@code jobs.submit(new JobOrder("pool-import", "导入
 * 低保名单", officer), progress -> importer.run(file, progress))}.
 */
@NullMarked
package org.relieflink.platform.job;

import org.jspecify.annotations.NullMarked;
