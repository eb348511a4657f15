using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

/// <summary>发文字号: GB/T 9704-2012, 7.2.5, and the spellings that real texts hold.</summary>
public class DocumentNumberSpecs
{
    [Theory]
    [InlineData("云政办发〔2024〕12号", "云政办发〔2024〕12号", 2024, 12)]
    [InlineData("国办发〔2013〕100号", "国办发〔2013〕100号", 2013, 100)]
    [InlineData("云川市人民政府令第7号", "云川市人民政府令第7号", 0, 7)]
    [InlineData("国务院令第711号", "国务院令第711号", 0, 711)]
    [InlineData("云川市公告2024年第3号", "云川市公告2024年第3号", 2024, 3)]
    public void The_forms_of_the_standard_are_read(string typed, string canonical, int year, int sequence)
    {
        Assert.True(DocumentNumber.TryParse(typed, out var number));
        Assert.Equal((canonical, year, sequence), (number.Text, number.Year, number.Sequence));
        Assert.True(number.IsCanonical);
    }

    [Theory]
    [InlineData("云政办发﹝2024﹞12号")]
    [InlineData("云政办发[2024]12号")]
    [InlineData("云政办发［2024］12号")]
    [InlineData("云政办发(2024)12号")]
    [InlineData("云政办发（2024）12号")]
    [InlineData("云政办发【2024】12号")]
    [InlineData("云政办发〔2024〕 12 号")]
    [InlineData("云政办发　〔２０２４〕１２号")]
    [InlineData("云政办发〔2024〕第12号")]
    [InlineData("云政办发〔2024〕012号")]
    public void Other_spellings_are_the_same_number_but_not_canonical(string typed)
    {
        Assert.True(DocumentNumber.TryParse(typed, out var number));
        Assert.True(DocumentNumber.TryParse("云政办发〔2024〕12号", out var canonical));
        Assert.Equal(canonical, number);
        Assert.Equal(canonical.GetHashCode(), number.GetHashCode());
        Assert.Equal("云政办发〔2024〕12号", number.ToString());
        Assert.False(number.IsCanonical);
    }

    [Fact]
    public void Blanks_around_it_do_not_make_it_less_canonical()
    {
        Assert.True(DocumentNumber.TryParse(" 云政办发〔2024〕12号 ", out var number));
        Assert.True(number.IsCanonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("号")]
    [InlineData("12号")]
    [InlineData("〔2024〕12号")]
    [InlineData("第7号")]
    [InlineData("2024年第3号")]
    [InlineData("云政办发〔2024〕号")]
    [InlineData("云政办发〔2024〕12")]
    [InlineData("云政办发2024〕12号")]
    [InlineData("云政办发〔24〕12号")]
    [InlineData("云政办发〔1899〕12号")]
    [InlineData("云政办发〔2200〕12号")]
    [InlineData("云政办发〔甲2024〕12号")]
    [InlineData("云政办发〔20240〕12号")]
    [InlineData("云政办发〔2024〕99999999999号")]
    [InlineData("policies/2024/zhb-12")]
    public void What_is_no_number_is_refused(string typed) => Assert.False(DocumentNumber.TryParse(typed, out _), typed);

    [Fact]
    public void A_number_of_no_known_form_is_kept_as_typed_but_for_brackets_and_blanks()
    {
        Assert.Equal("云川第十二号文〔一〕", DocumentNumber.Verbatim("云川 第十二号文（一）").Text);
        Assert.True(DocumentNumber.Verbatim("云川第十二号文").IsCanonical);
    }

    [Fact]
    public void An_unset_number_equals_itself() =>
        Assert.Equal(default(DocumentNumber).GetHashCode(), default(DocumentNumber).GetHashCode());
}
