CREATE TABLE `message_templates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `message_templates_by_name` ON `message_templates` (`kind`,`name`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `self_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `honorific` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `self_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `notes` ADD `channel` text;--> statement-breakpoint
ALTER TABLE `notes` ADD `contact_id` integer REFERENCES contacts(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `notes_of_contact` ON `notes` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
INSERT INTO `message_templates` (`name`, `kind`, `subject`, `text`) VALUES
	('Chúc mừng sinh nhật', 'message', 'Chúc mừng sinh nhật', 'Chào {xung_ho} {ten},
Nhân dịp sinh nhật, {ten_cong_ty_minh} chúc {xung_ho} nhiều sức khoẻ, niềm vui và thành công.
{Tu_xung} cảm ơn {xung_ho} đã luôn tin tưởng.
{nguoi_gui}'),
	('Cảm ơn', 'message', 'Lời cảm ơn', 'Chào {xung_ho} {ten},
{ten_cong_ty_minh} cảm ơn {xung_ho} đã tin tưởng và dành thời gian cho chúng tôi. Có gì cần hỗ trợ, {xung_ho} cứ gọi {tu_xung} nhé.
{nguoi_gui} - {dien_thoai_nguoi_gui}'),
	('Nhắc lịch hẹn', 'message', 'Nhắc lịch hẹn', 'Chào {xung_ho} {ten},
{ten_cong_ty_minh} xin nhắc {xung_ho} lịch hẹn lúc … giờ ngày …. Nếu cần đổi giờ, {xung_ho} báo giúp {tu_xung} nhé.
{nguoi_gui} - {dien_thoai_nguoi_gui}'),
	('Thư ngỏ', 'letter', 'Thư ngỏ', '{ten_cong_ty_minh} xin gửi đến Quý khách lời chào trân trọng.
Cảm ơn {ong_ba} {ho_ten} đã quan tâm đến sản phẩm và dịch vụ của {ten_cong_ty_minh}. Chúng tôi mong có dịp được giới thiệu và phục vụ Quý khách trong thời gian tới.
Mọi trao đổi xin liên hệ {nguoi_gui} - {dien_thoai_nguoi_gui}.
Kính chúc Quý khách sức khoẻ và thành công.'),
	('Thư mời', 'letter', 'Thư mời', '{ten_cong_ty_minh} trân trọng kính mời {ong_ba} {ho_ten} đến dự … tại … vào lúc … giờ ngày ….
Sự có mặt của Quý khách là niềm vinh hạnh cho chúng tôi.
Xin vui lòng báo lại cho {nguoi_gui} - {dien_thoai_nguoi_gui} để chúng tôi đón tiếp được chu đáo.');