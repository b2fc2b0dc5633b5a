/**
 * 对接：lists that come from a department's system without anybody carrying a file. Purpose: fetch
 * (REST, JDBC, SFTP) or be pushed to, and nothing lost, doubled or half taken. In: one YAML for
 * each source in the folder {@code relief.connector.folder}; secrets in files of their own. Out:
 * the list goes through the same checks and holds as an uploaded file; page {@code /connectors},
 * {@code /api/v1/connectors}, {@code /api/v1/rows}. What was taken and how far it reaches stand in
 * one transaction. An empty answer is no list: nobody leaves a list because a system was down.
 * Technical source: GB/T 32905 (SM3), GB/T 15852.2 (HMAC).
 */
@NullMarked
package org.relieflink.platform.connector;

import org.jspecify.annotations.NullMarked;
