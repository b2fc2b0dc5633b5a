package org.relieflink.platform.access;

/** 已建账号：a new account exists (event for the trail). */
public record AccountCreated(Officer officer) {}
