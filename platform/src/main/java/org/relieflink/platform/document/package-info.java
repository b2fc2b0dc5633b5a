/**
 * 文书：申请书、审批表、决定书、建议函这些正式的纸。 Official papers: drafted from fields, checked by another person, issued
 * with number and signature by a chief, or withdrawn with a reason.
 *
 * <p>In: fields of a form, whose subject is a lead, a proposal, or what a later capability owns
 * ({@link org.relieflink.platform.document.DocumentSubject}). Out: a sealed record of every
 * version, numbers without gaps, PDF by GB/T 9704-2012 and DOCX, a public version without names;
 * pages {@code /documents}. Law: GB/T 9704-2012; the forms of the 2021 rules as quoted.
 *
 * <p>Example: {@code documents.draft(officer, new NewDocument(DocumentKind.DECISION, subject,
 * caseNo, false, fields, key))}.
 */
@NullMarked
package org.relieflink.platform.document;

import org.jspecify.annotations.NullMarked;
