using Bulletin.Content.Fields;
using Bulletin.Tests.Properties;
using FsCheck;

namespace Bulletin.Tests.Content.Fields;

public class EditDistanceSpecs
{
    private const int NoLimit = 100;

    private static readonly string[] Letters = ["a", "b", "c", "A", "题", "标"];

    private static readonly Gen<Pieces> Words = Pieces.Of(Letters, 0, 7);

    [Theory]
    [InlineData("title", "title", 0)]
    [InlineData("Title", "title", 0)]
    [InlineData("autor", "author", 1)]
    [InlineData("tittle", "title", 1)]
    [InlineData("titel", "title", 1)]
    [InlineData("titla", "title", 1)]
    [InlineData("标提", "标题", 1)]
    [InlineData("", "title", 5)]
    [InlineData("issuer", "title", 5)]
    public void It_counts_letters_inserted_deleted_replaced_and_swapped(string typed, string name, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(typed, name, NoLimit));
        Assert.Equal(distance, EditDistance.Between(name, typed, NoLimit));
    }

    [Fact]
    public void Beyond_the_limit_it_is_the_limit()
    {
        Assert.Equal(3, EditDistance.Between("issuer", "title", 3));
        Assert.Equal(5, EditDistance.Between("issuer", "title", 6));
        Assert.Equal(2, EditDistance.Between("a", "abcdef", 2));
        // So long a key is no slip of the pen.
        Assert.Equal(4, EditDistance.Between(new string('a', 65), new string('a', 65), 4));
    }

    [Theory]
    [InlineData("autor", "author")]
    [InlineData("标提", "标题")]
    [InlineData("发文机构", "发文机关")]
    [InlineData("发文机", "发文机关")]
    [InlineData("issuers", "issuer")]
    [InlineData("AUTHOR", "author")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    [InlineData("甲", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_within_a_third_of_the_letters(string typed, string? nearest) =>
        Assert.Equal(nearest, EditDistance.Nearest(typed, ["title", "标题", "issuer", "发文机关", "author", "作者", "on"]));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_is_named() => Assert.Equal("aab", EditDistance.Nearest("aa", ["aab", "aac"]));

    [Fact]
    public void It_is_the_same_in_both_directions_and_none_only_between_equals() => Law.ForAll(Words, one => Law.ForAll(
        Words,
        other =>
        {
            var distance = EditDistance.Between(one, other, NoLimit);
            Assert.Equal(distance, EditDistance.Between(other, one, NoLimit));
            Assert.InRange(distance, Math.Abs(one.Length - other.Length), Math.Max(one.Length, other.Length));
            Assert.Equal(string.Equals(one, other, StringComparison.OrdinalIgnoreCase), distance == 0);
        },
        runs: 20));

    [Fact]
    public void One_slip_is_one_step_away() => Law.ForAll(Words, word =>
    {
        for (var i = 0; i < word.Length; i++)
        {
            Assert.Equal(1, EditDistance.Between(word, word.Remove(i, 1), NoLimit));
            Assert.Equal(1, EditDistance.Between(word, word.Insert(i, "x"), NoLimit));
            Assert.Equal(1, EditDistance.Between(word, word.Remove(i, 1).Insert(i, "x"), NoLimit));
            if (i > 0) Assert.InRange(EditDistance.Between(word, Swapped(word, i), NoLimit), 0, 1);
        }
    });

    private static string Swapped(string word, int i) => word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
}
