"""Six journeys through the sample site, each with what must be heard on the way, and what must not."""
import os
import re
import sys

from reader import Reader, serve, unheard

EDITIONS = {"标准版": "", "手机版": "m/", "无障碍版": "wza/"}
LAW = "policies/2024/ling-58.html"
TITLE = "云川市城市供水和节约用水管理办法"
measured = []


def searching(reader):
    """检索"""
    reader.open("search/index.html", "标题、发文字号、正文")
    reader.press("Return", "还没有写")
    reader.type("供水")
    reader.press("Return", "找到\\d+件", quiet=3)
    for folder in EDITIONS.values():
        reader.open(f"{folder}search/index.html?q=停车", "找到\\d+件", quiet=4)
    reader.press("Escape")
    reader.press("Tab")
    reader.press_until("2", "停车", 4)
    reader.press("Down")
    reader.press("Down")


def price(reader):
    """价格表"""
    reader.open("policies/2024/fgg-1.html")
    reader.press("t", "表格")
    for _ in range(3):
        reader.press("alt+shift+Right")
    reader.press("alt+shift+Down")
    reader.press("alt+shift+Right")
    reader.press("alt+shift+Right", "到户价格")
    reader.press("alt+shift+Down", "第一级.*3\\.05")
    reader.press("alt+shift+Down", "第二级.*4\\.10")
    reader.press("alt+shift+Down", "第三级.*7\\.25")
    reader.press("alt+shift+Down", "居民合表及学校等.*3\\.35")


def chart(reader):
    """图表"""
    reader.open("wza/data/caizheng.html")
    reader.press("g", "每月收入和支出.*折线图")
    reader.press("Down", "图中的数据")
    reader.press("g", "每月收入的构成.*堆叠柱形图")


def law(reader):
    """规章"""
    for name, folder in EDITIONS.items():
        reader.open(folder + LAW, "跳到正文")
        reader.press("Tab")
        reader.press("Return", TITLE)
        times = 1 + reader.press_until("h", "第一条", 3)
        measured.append((f"{name}：从“跳到正文”到第一条，按键次数", times, 3))
    times = reader.press_until("2", "第五章", 6) + reader.press_until("3", "第三十一条", 6)
    measured.append(("从第一条起用标题键到第三十一条（水费），按键次数", times, 10))
    # The number is a heading within the first line: the key that reads the line says the rest of it.
    reader.press("KP_Up", "用水人逾期不交纳水费")
    reader.press("Down", "仍不交纳的")
    reader.press_until("Tab", "复制第三十一条的链接", 2)
    reader.press("Return", "已复制.*第三十一条")
    reader.open(f"{LAW}#t31", "用水人逾期不交纳水费")
    reader.press("ctrl+Home")
    reader.press("1", TITLE)
    reader.press("KP_Add", "同时废止", quiet=6)
    said = reader.steps[-1].heard
    end = 1 + max((at for at, words in enumerate(said) if "同时废止" in words), default=-1)
    links = said[:end].count("链接")
    measured.append((f"通读规章：所说{end}段中“链接”{links}段，百分比", round(100 * links / end, 1) if end else 100, 5))
    said[:] = [*said[:20], "……", *said[end - 6:end]]


def issue(reader):
    """公报"""
    reader.open("wza/issues/2024/04.html", "跳到正文")
    reader.press("Tab")
    reader.press("Return", "2024年第4期")
    reader.press_until("2", "政策解读", 4)
    for _ in range(6):
        reader.press("Down")


def tools(reader):
    """无障碍版的工具和设置"""
    reader.open(f"wza/{LAW}")
    reader.press_until("Tab", "放大文字", 8)
    reader.press("Return", "字号：125%")
    reader.press_until("Tab", "朗读本页", 3)
    reader.press("Return", "读屏软件|开始朗读", quiet=2)
    reader.press_until("Tab", "更多工具和设置", 4)
    reader.press("Return", "展开")
    reader.press_until("Tab", "字号", 6)
    # In focus mode the page gets the keys that the screen reader would take for itself.
    reader.press("Insert+a", "焦点模式")
    reader.press("Down", "150%")
    reader.press("q", "再按一次q")


JOURNEYS = [searching, price, chart, law, issue, tools]
# What is said where a page is badly made: cut-up sentences, wrong boxes, figures of an axis.
NEVER = "高亮开始|无效条目|^[、第页]\\.?$"


def faults(steps):
    yield from unheard(steps)
    for step in steps:
        yield from (f"{step.what}: heard: {word}" for word in step.heard if re.search(NEVER, word))


def main(log):
    reader = Reader(serve(os.environ["SITE"]))
    lines, found = [], []
    for journey in JOURNEYS:
        # A step's words may be lost while the machine does something else: once more.
        for _ in range(2):
            reader.forget()
            before = len(measured)
            journey(reader)
            missing = list(faults(reader.steps))
            if not missing:
                break
            retried, measured[before:] = measured[before:], []
        else:
            measured.extend(retried)
            found += [f"{journey.__doc__}: {fault}" for fault in missing]
        lines += ["", journey.__doc__, *(f"  {step.what} → {' ‖ '.join(step.heard)}" for step in reader.steps)]
    lines += ["", "计量", *(f"  {name}：{value}（至多{limit}）" for name, value, limit in measured)]
    found += [f"{name}：{value}，多于{limit}" for name, value, limit in measured if value > limit]
    with open(log, "w", encoding="utf-8") as file:
        file.write("\n".join(lines[1:]) + "\n")
    for fault in found:
        print(fault)
    print(f"{len(JOURNEYS)} journeys, {len(found)} faults")
    return 1 if found else 0


sys.exit(main(sys.argv[1]))
