//! Floor 1: what must not go out, found in plain text and in the bytes of files: marks of secrecy, numbers of people, what is
//! hidden. Knows nothing of sites; what is found is remembered with the file it stands in, and what becomes of it is for
//! `check::guard` to say. One rule, one file; `digits` are numbers as people write them, `finding` is what is found, `reading`
//! the text in one form; `drawing` reads an SVG, `picture` what other pictures say unseen, `file_findings` is both.

mod author_data;
mod digits;
mod drawing;
mod file_findings;
mod finding;
mod hidden_text;
mod identity_number;
mod personal_phone;
mod picture;
mod reading;
mod secrecy_mark;

pub use author_data::AuthorData;
pub use file_findings::FileFindings;
pub use finding::{Finding, Rule, Unless};
pub use hidden_text::hidden;
pub use personal_phone::numbers as phones;
pub use picture::{PictureData, picture};

use reading::Reading;

/// Finds marks and numbers in plain text, where a block or a line of one is a line. Spans are bytes of `text`.
pub fn find(text: &str) -> Vec<Finding> {
    let reading = Reading::new(text);
    let mut findings = Vec::new();
    secrecy_mark::find(reading.text(), &mut findings);
    let groups = digits::groups(reading.text());
    identity_number::find(reading.text(), &groups, &mut findings);
    personal_phone::find(reading.text(), &groups, &mut findings);
    for finding in &mut findings {
        finding.span = reading.place(finding.span);
    }
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    findings
}

/// Finds them in a file's name, where `_` is a blank.
pub fn find_in_name(name: &str) -> Vec<Finding> {
    find(&name.replace(['_', '/'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<Rule> {
        find(text).iter().map(|finding| finding.rule).collect()
    }

    fn one(rule: Rule, texts: &[&str]) {
        for text in texts {
            assert_eq!(rules(text), [rule], "{text}");
            use icu_normalizer::DecomposingNormalizerBorrowed as Nfd;
            assert_eq!(rules(&Nfd::new_nfd().normalize(text)), [rule], "{text}, decomposed");
        }
    }

    fn none(texts: &[&str]) {
        for text in texts {
            assert_eq!(rules(text), [], "{text}");
        }
    }

    #[test]
    fn a_mark_of_secrecy_is_a_block_or_in_brackets_or_a_level() {
        one(
            Rule::SecrecyMark,
            &[
                "MẬT",
                "Kính gửi\nTỐI MẬT\nSố 12",
                "  – TUYỆT  MẬT –",
                "M Ậ T",
                "LƯU HÀNH NỘI BỘ",
                "KHÔNG PHỔ BIẾN!",
                "Báo cáo (MẬT) của phòng",
                "[LƯU HÀNH NỘI BỘ] Báo cáo",
                "Độ mật: Tối mật",
                "ĐỘ MẬT : MẬT",
                "độ mật: mật",
                "Độ mật\nMật",
            ],
        );
        none(&[
            "GIẢI MẬT",
            "BÍ MẬT",
            "MẬT ONG",
            "MẬT ĐỘ DÂN SỐ",
            "Bí mật nhà nước và mật ong",
            "Bí mật nhà nước có ba độ mật: tuyệt mật, tối mật và mật",
            "phân theo độ mật: Tối mật, Mật.",
            "TÀI LIỆU BÍ\nMẬT",
            "(mật)",
            "Mật",
            "độ mật của văn bản",
            "mật độ mật: 3",
        ]);
    }

    #[test]
    fn the_number_of_a_person_is_found_however_it_is_parted() {
        one(
            Rule::IdentityNumber,
            &[
                "Số 066190001234 cấp",
                "066.190.001.234",
                "0661 9000 1234",
                "066-190-001-234",
                "(066\u{a0}190\u{a0}001\u{a0}234)",
                "CCCD066190001234.",
                "CCCD 066190001234 20/11/2021",
                "CMND số 240 123 456",
                "Chứng minh nhân dân: 240123456",
                "Hộ chiếu số B1234567",
                "passport no. C12345678",
                "Số CMND\n240123456",
            ],
        );
        none(&[
            "097190001234",
            "066490001234",
            "066 19 0001234",
            "0661900012345",
            "0661 9000 1234 5678",
            "https://vi.example.vn/tin-066190001234.html",
            "phí cấp hộ chiếu 200.000.000 đồng",
            "240123456",
            "B1234567",
            "Căn cước công dân gắn chip được cấp cho hơn ba triệu người, nhiều hơn 123456789",
        ]);
        assert_eq!(find("066290001234")[0].unless, Unless::Before(2090));
        assert_eq!(find("066190001234")[0].unless, Unless::Before(1990));
    }

    #[test]
    fn a_mobile_phone_is_one_an_office_is_none() {
        one(
            Rule::PersonalPhone,
            &[
                "0905123456",
                "ĐT: 0905 123 456",
                "0905.123.456",
                "+84 905 123 456",
                "(+84) 905-123-456",
                "+84 (0)905 123 456",
                "84905123456",
                "09 05 12 34 56",
                "090 512 3456, gọi 24/7",
                "Zalo: https://zalo.me/0905123456",
            ],
        );
        assert_eq!(rules("0905123456 - 0387654321"), [Rule::PersonalPhone; 2]);
        assert_eq!(rules("0905123456-0387654321"), [Rule::PersonalPhone; 2]);
        none(&[
            "(0262) 3 855 123",
            "0262.3855.123",
            "1900 1234",
            "05-11-2026 08:30",
            "05.11.2026-08.12.2026",
            "84.912.345.678 đồng",
            "0,912345678",
            "0.912345678",
            "https://example.vn/0905123456.html",
            "ISBN 978-604-0905-12-3",
            "09051234567",
        ]);
        assert_eq!(find("+84 905 123 456")[0].unless, Unless::Public(905_123_456));
        assert_eq!(phones("phone: 0905.123.456\nkhác: 0262 3855123\n"), [905_123_456]);
    }

    #[test]
    fn places_are_of_the_text_that_was_given() {
        let text = "Ngày \nSố 066190001234";
        let findings = find(text);
        assert_eq!(&text[findings[0].span.range()], "066190001234");
        assert_eq!(findings[0].letters, 12);
        assert_eq!(find("Nga\u{300}y\nSố 066190001234")[0].span.start, 7, "the line, where letters are composed");
    }
}
