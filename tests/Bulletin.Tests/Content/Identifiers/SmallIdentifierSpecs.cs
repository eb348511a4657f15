using Bulletin.Content.Identifiers;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Identifiers;

public class IndexNumberSpecs
{
    [Theory]
    [InlineData("000014349/2017-00110")]
    [InlineData(" 015000002/2024-00015 ")]
    [InlineData("A_1.b")]
    public void Letters_digits_and_four_signs_are_fine(string typed)
    {
        Assert.True(IndexNumber.TryParse(typed, out var number));
        Assert.Equal(typed.Trim(), number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("000014349/2017 00110")]
    [InlineData("索引1")]
    [InlineData("１")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Anything_else_is_refused(string typed) => Assert.False(IndexNumber.TryParse(typed, out _));
}

public class IssueNumberSpecs
{
    [Theory]
    [InlineData("2024/03")]
    [InlineData("2024/3")]
    [InlineData("2024年第3期")]
    [InlineData(" 2024/03 ")]
    public void Year_and_number_are_read(string typed)
    {
        Assert.True(IssueNumber.TryParse(typed, out var number));
        Assert.Equal(new(2024, 3), number);
        Assert.Equal(("2024/03", "2024年第3期"), (number.ToString(), number.ToChinese()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024/")]
    [InlineData("2024/0")]
    [InlineData("24/03")]
    [InlineData("1899/01")]
    [InlineData("2200/01")]
    [InlineData("2024/12345")]
    [InlineData("2024/-3")]
    [InlineData("2024/3/4")]
    [InlineData("2024年3期")]
    [InlineData("2024年第期")]
    [InlineData("第3期")]
    public void Anything_else_is_refused(string typed) => Assert.False(IssueNumber.TryParse(typed, out _));

    [Fact]
    public void Issues_are_ordered_by_year_then_number()
    {
        IssueNumber[] sorted = [new(2023, 12), new(2024, 2), new(2024, 10)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }
}

public class MomentSpecs
{
    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024-3-5", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("2024年03月05日", "2024-03-05")]
    [InlineData(" 2024-02-29 ", "2024-02-29")]
    [InlineData("2024-03-05 09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05T09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05T09:30:00+08:00", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024年3月5日 9:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024年3月5日　09：30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05 00:00", "2024-03-05T00:00:00+08:00")]
    public void A_day_with_or_without_a_time_is_read(string typed, string iso)
    {
        Assert.True(Moment.TryParse(typed, out var moment));
        Assert.Equal(iso, moment.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-03")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("24-03-05")]
    [InlineData("2024/03/05")]
    [InlineData("2024.03.05")]
    [InlineData("２０２４-03-05")]
    [InlineData("2024-03-05 24:00")]
    [InlineData("2024-03-05 09:60")]
    [InlineData("2024-03-05 9")]
    [InlineData("2024-03-05 09:30:15")]
    [InlineData("2024-03-05T09:30:00Z")]
    [InlineData("2024-03-05T09:30:00+09:00")]
    [InlineData("2024-03-05x")]
    [InlineData("三月五日")]
    public void Anything_else_is_refused(string typed) => Assert.False(Moment.TryParse(typed, out _));

    [Fact]
    public void Every_form_of_output_is_in_Chinese_standard_time()
    {
        var (day, time) = (new Moment(new(2024, 3, 5)), new Moment(new(2024, 3, 5), new(9, 5)));
        Assert.Equal(("2024-03-05", "2024-03-05T09:05:00+08:00"), (day.ToIso(), time.ToIso()));
        Assert.Equal(("2024-03-05T00:00:00+08:00", "2024-03-05T09:05:00+08:00"), (day.ToRfc3339(), time.ToRfc3339()));
        Assert.Equal(("2024-03-05 00:00", "2024-03-05 09:05"), (day.ToPageTag(), time.ToPageTag()));
        Assert.Equal(("2024年3月5日", "2024年3月5日 09:05"), (day.ToChinese(), time.ToChinese()));
        Assert.True(day.CompareTo(time) < 0);
    }
}

public class SerialNumberSpecs
{
    [Theory]
    [InlineData("1234-5679")]
    [InlineData("0317-8471")]
    [InlineData("2434-561X")]
    [InlineData("2434-561x")]
    [InlineData("0000-0000")]
    public void An_ISSN_ends_in_its_check_digit(string text) => Assert.True(Issn.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("1234-5678")]
    [InlineData("12345679")]
    [InlineData("1234_5679")]
    [InlineData("ISSN 1234-5679")]
    [InlineData("1234-56X9")]
    [InlineData("１234-5679")]
    public void Another_digit_or_form_is_refused(string text) => Assert.False(Issn.IsValid(text));

    [Theory]
    [InlineData("CN 11-1234/D")]
    [InlineData("CN11-1234/D")]
    [InlineData("CN 53-1990")]
    [InlineData("CN 11-1234/TP")]
    [InlineData("CN 11-1234/D63")]
    public void A_CN_number_has_region_serial_and_class(string text) => Assert.True(CnNumber.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("CN")]
    [InlineData("11-1234/D")]
    [InlineData("CN 1-1234/D")]
    [InlineData("CN 11-123/D")]
    [InlineData("CN 11-1234/")]
    [InlineData("CN 11-1234/d")]
    [InlineData("CN 11-1234D")]
    [InlineData("CN 11-1234/ABCDEF")]
    public void Another_form_of_it_is_refused(string text) => Assert.False(CnNumber.IsValid(text));
}

public class SubjectCategorySpecs
{
    [Fact]
    public void There_are_22_classes_with_unique_names()
    {
        Assert.Equal(22, SubjectCategory.All.Length);
        Assert.Equal(22, SubjectCategory.All.Select(category => category.Slug).Distinct().Count());
        Assert.All(SubjectCategory.All, category =>
        {
            Assert.True(SubjectCategory.TryParse(category.Name, out var found, out var second));
            Assert.Equal((category, null), (found, second));
        });
    }

    [Theory]
    [InlineData("综合政务\\政务公开", "政务公开")]
    [InlineData("综合政务＼政务公开", "政务公开")]
    [InlineData(" 综合政务 / 政务公开 ", "政务公开")]
    [InlineData("综合政务\\", null)]
    public void A_second_level_may_follow(string typed, string? level)
    {
        Assert.True(SubjectCategory.TryParse(typed, out var category, out var second));
        Assert.Equal(("综合政务", level), (category.Name, second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("综合")]
    [InlineData("政务公开\\综合政务")]
    [InlineData("general-affairs")]
    public void Another_name_is_refused(string typed) => Assert.False(SubjectCategory.TryParse(typed, out _, out _));
}

public class FileNameSpecs
{
    [Theory]
    [InlineData("zhb-12")]
    [InlineData("大事记-1月")]
    [InlineData("a_b.c")]
    [InlineData("é")]
    [InlineData("𠮷")]
    [InlineData("〇")]
    public void Letters_digits_Han_characters_and_three_signs_are_fine(string name) => Assert.True(FileNames.IsAllowed(name));

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("end.")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("100%")]
    [InlineData("c#")]
    [InlineData("a?")]
    [InlineData("（一）")]
    [InlineData("e\u0301")]
    [InlineData("\uf900")]
    [InlineData("\u212b")]
    [InlineData("ａ")]
    [InlineData("\U0002F800")]
    [InlineData("😀")]
    [InlineData("\ud842")]
    [InlineData("a\0")]
    public void Anything_else_is_refused(string name) => Assert.False(FileNames.IsAllowed(name));

    [Fact]
    public void A_name_has_at_most_80_characters()
    {
        Assert.True(FileNames.IsAllowed(new string('a', 80)));
        Assert.False(FileNames.IsAllowed(new string('a', 81)));
    }

    [Fact]
    public void No_allowed_name_changes_when_it_is_composed()
    {
        for (var rune = 1; rune <= 0x3ffff; rune++)
        {
            if (rune is >= 0xd800 and <= 0xdfff) continue;
            var name = char.ConvertFromUtf32(rune);
            if (FileNames.IsAllowed(name)) Assert.True(name.IsNormalized(), $"U+{rune:X4}");
        }
    }

    [Theory]
    [InlineData("index", true)]
    [InlineData("by", true)]
    [InlineData("page-3", true)]
    [InlineData("page-", false)]
    [InlineData("page-a", false)]
    [InlineData("indexes", false)]
    public void Names_of_lists_are_reserved(string name, bool isReserved) => Assert.Equal(isReserved, FileNames.IsReserved(name));

    [Theory]
    [InlineData("供水", "供水")]
    [InlineData("C++ 与 C#", "c-与-c")]
    [InlineData("  ", "x-")]
    [InlineData("index", "x-index")]
    [InlineData("AI", "ai")]
    [InlineData("CON", "x-con")]
    public void Free_text_becomes_a_segment(string text, string slug) => Assert.Equal(slug, FileNames.Slug(text));

    [Fact]
    public void Every_slug_may_be_a_segment() => Law.ForAll(
        Pieces.Of(Gen.OneOf(Gen.Choose(0, 0x7f), Gen.Choose(0, 0xffff)).Select(character => $"{(char)character}"), 0, 90),
        text =>
        {
            var slug = FileNames.Slug(text);
            Assert.True(FileNames.IsAllowed(slug) && !FileNames.IsReserved(slug), slug);
        },
        runs: 5000);

    [Fact]
    public void Characters_beyond_the_first_plane_keep_topics_apart() => Assert.NotEqual(FileNames.Slug("𠮷"), FileNames.Slug("𠮟"));
}
