using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Analysis;

/// <summary>What counts as a character: docs/search-index.md, Terms and Which shard holds a term.</summary>
public class WordCharactersSpecs
{
    [Theory]
    [InlineData(0x4E00, true)]
    [InlineData(0x9FFF, true)]
    [InlineData(0x3FFFD, true)]
    [InlineData(0xE000, true)]
    [InlineData(0x100000, true)]
    [InlineData(0x0378, false)]
    [InlineData(0x40000, false)]
    [InlineData(0xD800, false)]
    public void Places_without_a_name_are_characters_where_Han_may_come(int code, bool expected)
    {
        var text = code == 0xD800 ? "\ud800" : char.ConvertFromUtf32(code);
        Assert.Equal(expected ? text.Length : 0, WordCharacters.Length(text));
    }

    [Fact]
    public void A_pair_with_signs_between_lies_with_those_of_its_first_character()
    {
        const int Shards = 4096;
        Assert.Equal(ShardOfTerm.Of("野\u0001一", Shards), ShardOfTerm.Of("野\u0001丈", Shards));
        Assert.Equal(ShardOfTerm.Of("野\u0001𠮷", Shards), ShardOfTerm.Of("野\u0001𠀀", Shards));
        Assert.Equal(ShardOfTerm.Of("𠮷野", Shards), ShardOfTerm.Of("𠮷\u0001野", Shards));
        Assert.Equal("𠮷\u0001野", Assert.Single(Phrase.Of("𠮷、野").Joints));
    }
}
