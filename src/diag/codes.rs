//! Every code, once: name, severity. The words are fluent messages `diag-<name>` with an attribute
//! `.help`; `docs/messages.md` shows each code with an example and is checked by a test.

use serde::{Deserialize, Serialize};

/// How grave. An error stops publishing; a reader meets a warning as a blemish; a note informs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something would be lost, unsafe, unpublishable or ambiguous.
    Error,
    /// A reader meets a blemish.
    Warning,
    /// Good to know.
    Note,
}

macro_rules! codes {
    ($($(#[$room:meta])* $severity:ident { $($code:ident $name:literal)* })*) => {
        /// A diagnostic's code.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "each code's words are in songngu.ftl and docs/messages.md")]
        pub enum Code { $($($code,)*)* }

        impl Code {
            /// All codes, in the order of this table.
            pub const ALL: &[Code] = &[$($(Code::$code,)*)*];

            /// The name that is printed and that JSON carries.
            pub fn name(self) -> &'static str {
                match self { $($(Code::$code => $name,)*)* }
            }

            /// How grave it is by itself.
            pub fn severity(self) -> Severity {
                match self { $($(Code::$code => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    /// Files and encodings.
    Error {
        NotUtf8 "not-utf8"
        Utf16 "utf16"
        NotText "not-text"
        Windows1258 "windows-1258"
        OldLineEnds "old-line-ends"
        ConflictMarks "conflict-marks"
        TooLarge "too-large"
        FileChanged "file-changed"
        SameName "same-name"
        NameNotUtf8 "name-not-utf8"
        LanguageMissingInName "language-missing-in-name"
        UnknownLanguageInName "unknown-language-in-name"
        ExtensionCase "extension-case"
        WrongEnding "wrong-ending"
        CopyName "copy-name"
        ReservedName "reserved-name"
        BundleAndFile "bundle-and-file"
        NoIndex "no-index"
        TextInStatic "text-in-static"
        NoContent "no-content"
        UnfoldableName "unfoldable-name"
    }
    /// Files and encodings.
    Note {
        FileUnread "file-unread"
    }
    /// Files and encodings.
    Warning {
        SymbolicLink "symbolic-link"
        StrayFile "stray-file"
        TextOutsideContent "text-outside-content"
        ControlCharacter "control-character"
    }
    /// YAML, in front matter, configuration and theme.yaml.
    Warning {
        YamlComment "yaml-comment"
        YamlEscape "yaml-escape"
        UnlikelyOffset "unlikely-offset"
    }
    /// YAML, in front matter, configuration and theme.yaml.
    Error {
        FrontMatterMissing "front-matter-missing"
        FrontMatterOpen "front-matter-open"
        YamlSyntax "yaml-syntax"
        YamlColon "yaml-colon"
        YamlTab "yaml-tab"
        YamlQuote "yaml-quote"
        YamlCurlyQuote "yaml-curly-quote"
        YamlIndent "yaml-indent"
        YamlAnchor "yaml-anchor"
        YamlTooDeep "yaml-too-deep"
        YamlNotMapping "yaml-not-mapping"
        DuplicateField "duplicate-field"
        UnknownField "unknown-field"
        FieldLater "field-later"
        FieldElsewhere "field-elsewhere"
        MissingField "missing-field"
        EmptyField "empty-field"
        WrongType "wrong-type"
        UnknownValue "unknown-value"
        KindLater "kind-later"
        BadDate "bad-date"
        DateDayFirst "date-day-first"
        DateWithoutZone "date-without-zone"
        BadSlug "bad-slug"
        BadId "bad-id"
        BadPath "bad-path"
        BadUrl "bad-url"
        BadLanguage "bad-language"
        BadNumber "bad-number"
    }
    /// Configuration.
    Error {
        ConfigMissing "config-missing"
        ConfigUnreadable "config-unreadable"
        DuplicateId "duplicate-id"
        BadSpelling "bad-spelling"
        UnknownTimeZone "unknown-time-zone"
        ThemeMissing "theme-missing"
    }
    /// Items across languages.
    Error {
        UnknownAgency "unknown-agency"
        UnknownTopic "unknown-topic"
        UnknownPerson "unknown-person"
        UnknownLanguage "unknown-language"
        UnknownSection "unknown-section"
        Contradiction "contradiction"
        OriginalMissing "original-missing"
        ApproverMissing "approver-missing"
        ApproverMayNot "approver-may-not"
        ExpiresBefore "expires-before"
        EmptyText "empty-text"
        SameId "same-id"
        SameAddress "same-address"
        ReservedAddress "reserved-address"
        FileNotInBundle "file-not-in-bundle"
        SectionField "section-field"
    }
    /// Items across languages.
    Warning {
        AgencyNotThen "agency-not-then"
        ManyTopics "many-topics"
        NameMissing "name-missing"
    }
    /// Items across languages.
    Note {
        SectionTitleBorrowed "section-title-borrowed"
        SectionHeld "section-held"
        AliasIsAddress "alias-is-address"
    }
    /// Translations.
    Error {
        RecordUnreadable "record-unreadable"
        SegmentUnknown "segment-unknown"
        NotTracked "not-tracked"
        MinorDiffers "minor-differs"
        ExportExists "export-exists"
        ImportNotReadable "import-not-readable"
        ImportLanguage "import-language"
        ImportItem "import-item"
        ImportDuplicate "import-duplicate"
        ImportCodes "import-codes"
        ImportSegment "import-segment"
        ImportSourceMoved "import-source-moved"
        ImportConflict "import-conflict"
        ImportIncomplete "import-incomplete"
        RecordCircle "record-circle"
    }
    /// Translations.
    Warning {
        TranslationBehind "translation-behind"
        RecordOrphan "record-orphan"
    }
    /// Translations.
    Note {
        FactsUnpaired "facts-unpaired"
        ApprovalWithdrawn "approval-withdrawn"
        TranslationUntracked "translation-untracked"
        WaitingStale "waiting-stale"
        ReleasedAnyway "released-anyway"
    }
    /// Markdown, links, pictures.
    Error {
        DeadTextLink "dead-text-link"
        DeadFileLink "dead-file-link"
        DeadPicture "dead-picture"
        GalleryTwice "gallery-twice"
        PictureFormat "picture-format"
        PictureBroken "picture-broken"
        PictureTooLarge "picture-too-large"
        PictureColours "picture-colours"
        ClipInLine "clip-in-line"
        ClipFormat "clip-format"
        PosterMissing "poster-missing"
        PlaceInFile "place-in-file"
        CaptionsMissing "captions-missing"
        CaptionsHeader "captions-header"
        CaptionsEmpty "captions-empty"
        CaptionsTime "captions-time"
        NestingTooDeep "nesting-too-deep"
    }
    /// Markdown, links, pictures.
    Warning {
        DeadLink "dead-link"
        FolderLink "folder-link"
        HiddenLink "hidden-link"
        MissingFragment "missing-fragment"
        UnsafeLink "unsafe-link"
        UndefinedNote "undefined-note"
        UnusedNote "unused-note"
        StrippedHtml "stripped-html"
        StrippedAttribute "stripped-attribute"
        DuplicateHeadingId "duplicate-heading-id"
        UnknownCodeLanguage "unknown-code-language"
        CodeTooLong "code-too-long"
        BadLangMark "bad-lang-mark"
        PictureHeavy "picture-heavy"
        NotAPicture "not-a-picture"
        PictureUnmeasured "picture-unmeasured"
        PictureName "picture-name"
        CaptionUnseen "caption-unseen"
        CaptionMissing "caption-missing"
        ClipSlowStart "clip-slow-start"
        ClipHeavy "clip-heavy"
        CaptionsLanguage "captions-language"
        CaptionsFast "captions-fast"
        CommentOpen "comment-open"
        FenceOpen "fence-open"
        HeadingSign "heading-sign"
        ListSign "list-sign"
        LinkSign "link-sign"
        EmphasisSign "emphasis-sign"
        ForeignMarkup "foreign-markup"
        TableLine "table-line"
        UnknownNotice "unknown-notice"
        InvisibleSign "invisible-sign"
        PastedProse "pasted-prose"
        ScriptInPicture "script-in-picture"
    }
    /// What must not go out.
    Error {
        SecrecyMark "secrecy-mark"
        IdentityNumber "identity-number"
        WaiverCount "waiver-count"
    }
    /// What must not go out.
    Warning {
        PersonalPhone "personal-phone"
        HtmlComment "html-comment"
        HiddenText "hidden-text"
        AuthorData "author-data"
        PicturePrivate "picture-private"
    }
    /// Words.
    Error {
        FluentSyntax "fluent-syntax"
        FluentDuplicate "fluent-duplicate"
        FluentVariable "fluent-variable"
        FluentReference "fluent-reference"
        MessageUnknown "message-unknown"
        MessageBroken "message-broken"
    }
    /// Words.
    Warning {
        MessageMissing "message-missing"
        MessageUnused "message-unused"
        PluralCategory "plural-category"
        WordsMissing "words-missing"
        WordsUnread "words-unread"
    }
    /// Themes.
    Error {
        ThemeApi "theme-api"
        ThemeExtends "theme-extends"
        TemplateMissing "template-missing"
        TemplateSyntax "template-syntax"
        TemplateUnknown "template-unknown"
        BlocksMissing "blocks-missing"
        TemplateFailed "template-failed"
        TemplateEmpty "template-empty"
        PageTooLarge "page-too-large"
        TemplateSafe "template-safe"
        TemplateLiteral "template-literal"
        PolicyMissing "policy-missing"
        AssetMissing "asset-missing"
        CardSize "card-size"
        CardColour "card-colour"
        CardFont "card-font"
        JobPanicked "job-panicked"
    }
    /// Themes.
    Warning {
        TemplateUnused "template-unused"
        PolicyForbids "policy-forbids"
        HreflangMissing "hreflang-missing"
    }
    /// The output folder and the cache.
    Error {
        ForeignFile "foreign-file"
        VerifyFailed "verify-failed"
        StillPublished "still-published"
        Disappeared "disappeared"
    }
    /// The output folder and the cache.
    Warning {
        FileAltered "file-altered"
        FileLost "file-lost"
        Unpublished "unpublished"
        AddressMoved "address-moved"
    }
    /// The output folder and the cache.
    Note {
        CacheUnwritable "cache-unwritable"
        WaitedForOther "waited-for-other"
    }
    /// Translations, compared.
    Warning {
        NumbersDiffer "numbers-differ"
        DatesDiffer "dates-differ"
        LinksDiffer "links-differ"
        PicturesDiffer "pictures-differ"
        NotesDiffer "notes-differ"
        HeadingsDiffer "headings-differ"
        ContactsDiffer "contacts-differ"
        SameAsSource "same-as-source"
        WaiverUnused "waiver-unused"
        GlossaryTerm "glossary-term"
        GlossaryDated "glossary-dated"
    }
    /// Translations, compared.
    Error {
        WaiverWithoutReason "waiver-without-reason"
        GlossaryForbidden "glossary-forbidden"
    }
    /// Editorial rules.
    Warning {
        AltMissing "alt-missing"
        HeadingSkipped "heading-skipped"
        LongTitle "long-title"
        DuplicateTitle "duplicate-title"
        LinkText "link-text"
        CreditMissing "credit-missing"
        Untranslated "untranslated"
        Placeholder "placeholder"
        GarbledLetters "garbled-letters"
        QuotedTitle "quoted-title"
        CharacterReference "character-reference"
    }
    /// Editorial rules.
    Note {
        TranslationMissing "translation-missing"
        LongSummary "long-summary"
        CardLetters "card-letters"
    }
}

impl Code {
    /// Whether what stands at its place must not be shown: no message repeats it, nor does the line.
    pub fn is_confidential(self) -> bool {
        matches!(
            self,
            Self::SecrecyMark
                | Self::IdentityNumber
                | Self::PersonalPhone
                | Self::HtmlComment
                | Self::HiddenText
                | Self::AuthorData
                | Self::PicturePrivate
        )
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
