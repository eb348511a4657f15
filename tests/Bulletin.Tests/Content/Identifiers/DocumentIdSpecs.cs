using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

public class DocumentIdSpecs
{
    [Theory]
    [InlineData("content/policies/2024/zhb-12.md", "policies/2024/zhb-12")]
    [InlineData("content/news/大事记.MD", "news/大事记")]
    [InlineData("content/data/air/dataset.yml", "data/air")]
    [InlineData("content/news/dataset.yml.md", "news/dataset.yml")]
    [InlineData("content/news/p.svg", "news/p.svg")]
    public void An_id_is_the_path_without_what_the_address_does_not_show(string path, string id) =>
        Assert.Equal(id, DocumentId.OfFile(path).ToString());

    [Fact]
    public void The_first_folder_gives_the_type_and_the_last_segment_the_name()
    {
        var id = new DocumentId("policies/2024/zhb-12");
        Assert.Equal(("policies", "zhb-12", "policies/2024/zhb-12.html"), (id.Folder.ToString(), id.Name, id.Page.Path));
        Assert.Equal(("", "about"), (new DocumentId("about").Folder.ToString(), new DocumentId("about").Name));
    }

    [Fact]
    public void Ids_are_ordered_by_their_characters_on_every_machine()
    {
        DocumentId[] sorted = [new("news/10"), new("news/9"), new("news/A"), new("news/a"), new("news/公告"), new("news/\U00020BB7")];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }
}
