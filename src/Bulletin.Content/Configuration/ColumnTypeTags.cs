namespace Bulletin.Content.Configuration;

/// <summary>The values of the page tag ColumnType: 国办发〔2017〕47号 政府网站发展指引, annex 3, as known in 2026.</summary>
public static class ColumnTypeTags
{
    public static readonly IReadOnlyList<string> All =
    [
        "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报", "依申请公开",
        "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈", "专题专栏", "公示公告", "新闻发布", "其他",
    ];

    public static bool IsKnown(string type) => All.Contains(type);
}
