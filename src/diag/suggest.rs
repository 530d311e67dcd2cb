//! "Did you mean": the nearest of the known names, marks and case aside.

use crate::base::plain;

/// Names longer than this are not compared, in characters: comparing costs length × length.
const LONGEST: usize = 120;

/// Of so many slips that are alike (in one text, or of dead links in one build) the nearest name is looked for: looking
/// through a large site costs milliseconds each.
pub const SUGGESTED: usize = 50;

/// The nearest of `known` to what was written, or `None` when nothing is near. Vietnamese marks, case,
/// spaces, `_` and `-` do not count as differences of their own: `đầu tư` finds `dau-tu`. Names with other numbers mean other
/// things, however alike they are: `IMG_0012` is never answered with `IMG_0013`.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = key(wrong)?;
    let longest = wrong.chars().count();
    let own = numbers(&wrong);
    known
        .into_iter()
        .filter_map(|name| {
            let candidate = key(name)?;
            if numbers(&candidate) != own {
                return None;
            }
            let length = longest.max(candidate.chars().count());
            let distance = strsim::osa_distance(&wrong, &candidate);
            (distance * 3 <= length).then_some((distance, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// The nearest of some files' names: what stands before the ending must be near by itself, so that a picture `b.png` is not
/// answered with `a.png`.
pub fn nearest_file<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).len();
    let own = &wrong[..stem(wrong)];
    nearest(wrong, known.into_iter().filter(|name| nearest(own, [&name[..stem(name)]]).is_some()))
}

/// The numbers in a name, without zeros in front.
fn numbers(name: &str) -> Vec<&str> {
    let runs = name.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(|run| run.trim_start_matches('0')).collect()
}

/// What was meant by a name or a value of a table: the word that a Vietnamese one, or another program's, stands for, else the
/// nearest.
pub fn meant<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let own = key(wrong)?;
    let said = WORDS.iter().filter(|(_, words)| words.iter().any(|word| *word == own));
    said.filter_map(|(word, _)| known.iter().copied().find(|known| known == word))
        .next()
        .or_else(|| nearest(wrong, known))
}

/// What people write for a word of the tables, without marks and with `-` for spaces. Of several the first counts that is
/// known where it stands.
const WORDS: &[(&str, &[&str])] = &[
    ("title", &["tieu-de", "ten-bai", "tua-de", "tua", "headline"]),
    ("summary", &["tom-tat", "sapo", "mo-ta", "trich-yeu", "description", "abstract", "excerpt"]),
    ("date", &["ngay", "ngay-dang", "ngay-thang", "ngay-xuat-ban", "thoi-gian"]),
    ("updated", &["cap-nhat", "ngay-cap-nhat", "lastmod", "modified"]),
    ("status", &["trang-thai", "tinh-trang", "draft"]),
    (
        "approved_by",
        &["nguoi-duyet", "duyet-boi", "nguoi-phe-duyet", "phe-duyet", "approver", "approvers", "approved-from"],
    ),
    ("approved_on", &["ngay-duyet", "ngay-phe-duyet"]),
    ("authors", &["tac-gia", "nguoi-viet", "author"]),
    ("agency", &["co-quan", "don-vi", "co-quan-phat-ngon"]),
    ("agencies", &["co-quan", "cac-co-quan", "don-vi"]),
    ("topics", &["chu-de", "cac-chu-de", "linh-vuc", "categories", "category"]),
    ("tags", &["the", "tu-khoa", "nhan", "keywords"]),
    ("kind", &["loai", "loai-bai", "the-loai", "type"]),
    ("cover", &["anh-bia", "anh-dai-dien", "anh-minh-hoa", "image", "thumbnail"]),
    ("gallery", &["bo-anh", "album", "thu-vien-anh", "pictures", "photos"]),
    ("taken", &["ngay-chup", "nam-chup"]),
    ("place", &["noi-chup", "dia-diem"]),
    ("captions", &["chu-thich", "chu-thich-anh"]),
    ("caption", &["chu-thich", "chu-thich-anh"]),
    ("alt", &["mo-ta-anh", "van-ban-thay-the"]),
    ("files", &["tep", "cac-tep", "anh"]),
    ("credit", &["nguoi-chup", "anh-cua", "tac-gia-anh", "tac-gia", "nguoi-ve"]),
    ("source", &["nguon", "nguon-anh"]),
    ("license", &["giay-phep", "licence"]),
    ("rights", &["quyen", "ban-quyen", "quyen-su-dung"]),
    ("embargo", &["cam-dang", "cam-dang-truoc", "gio-mo", "cam-van"]),
    ("expires", &["het-han", "ngay-het-han", "het-hieu-luc"]),
    ("withdrawn", &["thu-hoi", "rut-bai", "go-bai"]),
    ("aliases", &["dia-chi-cu", "duong-dan-cu", "redirect-from"]),
    ("slug", &["duong-dan", "permalink"]),
    ("original", &["ban-goc", "ngon-ngu-goc"]),
    ("weight", &["thu-tu", "trong-so"]),
    ("figures", &["so-lieu", "con-so"]),
    ("label", &["nhan-de", "ten-goi"]),
    ("value", &["gia-tri"]),
    (
        "approved",
        &["da-duyet", "duyet", "da-phe-duyet", "phe-duyet", "published", "publish", "public", "cong-bo", "xuat-ban"],
    ),
    ("review", &["cho-duyet", "dang-duyet", "cho-phe-duyet"]),
    ("draft", &["nhap", "ban-nhap", "bai-nhap", "dang-viet"]),
    ("news", &["tin", "tin-tuc", "tin-bai"]),
    ("feature", &["phong-su", "chuyen-de", "bai-chuyen-de"]),
    ("page", &["trang", "trang-tinh"]),
    ("free", &["tu-do", "mien-phi"]),
    ("editorial", &["bao-chi", "bien-tap"]),
    ("site-only", &["noi-bo", "chi-trang-nay", "khong-chia-se"]),
    ("languages", &["ngon-ngu", "cac-ngon-ngu"]),
    ("base_url", &["dia-chi", "dia-chi-trang", "url", "baseurl"]),
    ("time_zone", &["mui-gio", "timezone"]),
    ("theme", &["giao-dien"]),
    ("publisher", &["don-vi-xuat-ban", "co-quan-chu-quan", "nha-xuat-ban"]),
    ("people", &["nguoi", "nhan-su", "can-bo"]),
    ("partners", &["doi-tac"]),
    ("approval", &["duyet", "phe-duyet", "kiem-duyet"]),
    ("required", &["bat-buoc", "co", "yes", "true"]),
    ("none", &["khong", "khong-can", "no", "false"]),
    ("true", &["co", "dung", "yes", "on"]),
    ("false", &["khong", "sai", "no", "off"]),
    ("all", &["tat-ca", "moi"]),
    ("code", &["ma"]),
    ("id", &["ma", "ma-bai"]),
    ("name", &["ten", "ho-ten", "ten-goi"]),
    ("role", &["chuc-vu", "chuc-danh", "vai-tro"]),
    ("may_approve", &["duoc-duyet", "quyen-duyet"]),
    ("sections", &["chuyen-muc", "cac-chuyen-muc"]),
    ("email", &["thu-dien-tu", "e-mail"]),
    ("phone", &["dien-thoai", "so-dien-thoai", "tel"]),
    ("address", &["dia-chi"]),
    ("notice", &["thong-bao"]),
];

fn key(name: &str) -> Option<String> {
    let key = plain(name).replace([' ', '_'], "-");
    (key.chars().count() <= LONGEST).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::{meant, nearest, nearest_file};

    #[test]
    fn marks_and_slips_do_not_hide_what_was_meant() {
        assert_eq!(nearest("đầu tư", ["van-hoa", "dau-tu"]), Some("dau-tu"));
        assert_eq!(nearest("titel", ["slug", "title"]), Some("title"));
        assert_eq!(nearest("xyz", ["slug", "title"]), None);
    }

    #[test]
    fn another_number_is_another_thing() {
        assert_eq!(nearest("IMG_0012.jpg", ["IMG_0013.jpg", "IMG_0012.jpeg"]), Some("IMG_0012.jpeg"));
        assert_eq!(nearest("IMG_0012.jpg", ["IMG_0013.jpg", "IMG_012.jpg"]), Some("IMG_012.jpg"));
        for known in ["IMG_0013.jpg", "IMG.jpg", "IMG_0012-2.jpg", "IMG_0013.jpeg"] {
            assert_eq!(nearest("IMG_0012.jpg", [known]), None, "{known}");
        }
    }

    #[test]
    fn the_ending_of_a_file_makes_its_name_no_nearer() {
        assert_eq!(nearest_file("b.png", ["a.png", "c.jpg"]), None);
        assert_eq!(nearest_file("hồ.png", ["ho.png"]), Some("ho.png"));
        assert_eq!(nearest_file("le-hoi.jpg", ["le-hoj.jpeg", "a.jpg"]), Some("le-hoj.jpeg"));
    }

    #[test]
    fn words_that_can_only_mean_one_thing_are_known() {
        let status = ["draft", "review", "approved"];
        assert_eq!(
            ["đã duyệt", "Bản nháp", "chờ_duyệt"].map(|own| meant(own, status)),
            ["approved", "draft", "review"].map(Some)
        );
        assert_eq!(
            [meant("Tiêu đề", ["title", "date"]), meant("ngày đăng", ["title", "date"])],
            [Some("title"), Some("date")]
        );
        assert_eq!(
            [meant("cơ quan", ["title", "agency"]), meant("cơ quan", ["agencies"])],
            [Some("agency"), Some("agencies")]
        );
        assert_eq!(meant("aproved", status), Some("approved"));
        assert_eq!(meant("tin", status), None);
    }
}
