using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

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
