package org.relieflink.platform.opinion;

/** 金额建议已保存（事件，提交后可用）：a prosecutor saved a proposal. */
public record ProposalSaved(long candidateId, long proposalId, long amountFen, String officer) {}
