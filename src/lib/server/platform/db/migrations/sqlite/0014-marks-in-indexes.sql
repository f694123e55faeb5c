DROP INDEX `learner_summaries_name`;
--> statement-breakpoint
DROP INDEX `learner_summaries_number`;
--> statement-breakpoint
DROP INDEX `learner_summaries_progress`;
--> statement-breakpoint
DROP INDEX `learner_summaries_activity`;
--> statement-breakpoint
DROP INDEX `learner_summaries_due`;
--> statement-breakpoint
DROP INDEX `learner_summaries_by_name`;
--> statement-breakpoint
DROP INDEX `learner_summaries_by_number`;
--> statement-breakpoint
DROP INDEX `learner_summaries_by_progress`;
--> statement-breakpoint
DROP INDEX `learner_summaries_by_activity`;
--> statement-breakpoint
DROP INDEX `learner_summaries_by_due`;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `missed` text DEFAULT '' NOT NULL;
--> statement-breakpoint
UPDATE `learner_summaries` SET `steps` = '', `months` = '', `answers` = '', `shape` = '';
--> statement-breakpoint
DELETE FROM `institute_counters`;
--> statement-breakpoint
DELETE FROM `counter_changes`;
--> statement-breakpoint
CREATE INDEX `learner_summaries_within` ON `learner_summaries` (`institute_id`,`learner_id`,`name_folded`,`service_number_folded`,`progress_order`,`active_order`,`due_order`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_name` ON `learner_summaries` (`name_folded`,`learner_id`,`institute_id`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_number` ON `learner_summaries` (`service_number_folded`,`learner_id`,`institute_id`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_progress` ON `learner_summaries` (`progress_order`,`learner_id`,`institute_id`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_activity` ON `learner_summaries` (`active_order`,`learner_id`,`institute_id`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_due` ON `learner_summaries` (`due_order`,`learner_id`,`institute_id`,`role`,`band`,`jurisdiction`,`gender`,`started_at`,`completed_at`,`is_overdue`,`is_waived`,`is_due_soon`,`is_stuck`,`is_inactive`,`needs_help`,`certificate_valid`,`certificate_expiring`,`certificate_expired`,`steps`,`months`,`missed`,`words`);
